package io.chuangkou.terminal.place;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceListTest {

  private final PlaceList places = PlaceList.demonstration();

  @ParameterizedTest
  @CsvSource({
    "上海, 上海市",
    "shs, 上海市",
    "ckzyy, 窗口总医院",
    "总医, 窗口总医院",
    "H32010000003, 窗口总医院",
    "nts, 南通市"
  })
  void a_place_is_found_by_code_name_or_initials(String typed, String name) {
    assertEquals(name, places.search(typed, 5).getFirst().name());
  }

  @Test
  void the_best_answer_comes_first_and_no_more_than_wanted() {
    List<Place> found = places.search("窗口", 2);
    assertEquals(2, found.size());
    assertEquals(List.of(), places.search(" ", 2));
    assertEquals(Place.division("330000", "浙江省"), places.search("浙江省", 9).getFirst());
  }

  @Test
  void a_national_code_that_is_not_listed_tells_its_division() {
    assertEquals(
        Optional.of(new Place("H31010100009", "H31010100009", "310101")),
        places.find("H31010100009"));
    assertTrue(places.find("某医院").isEmpty());
    assertTrue(places.find("上海市").orElseThrow().isDivision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name,code\nx,y", "code,name,area\nH1,,320100", "code,name,area\nH1,x,32"})
  void a_file_that_is_none_is_refused_with_its_line(String csv) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> places.with(new StringReader(csv)));
    String said = requireNonNull(refused.getMessage());
    assertTrue(said.matches("[12]: code,name,area"), said);
  }

  @Test
  void the_providers_of_a_file_come_before_the_divisions() throws IOException {
    PlaceList more = places.with(new StringReader("code,name,area\nH31010100001,上海某医院,310101\n"));
    assertEquals("上海某医院", more.search("shm", 5).getFirst().name());
    assertEquals("310101", more.find("上海某医院").orElseThrow().area());
  }
}
