package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.Transfer;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an encounter from what the interface has told about a visit. */
final class Encounters {

  private final Directory directory;
  private final FeeLines fees;
  private final Numbers numbers;

  Encounters(Directory directory, FeeLines fees, Numbers numbers) {
    this.directory = directory;
    this.fees = fees;
    this.numbers = numbers;
  }

  /**
   * The encounter of some lines of a visit.
   *
   * @throws Refusal if the visit's kind is not known yet, the stay has not ended, there is no line,
   *     or the catalogue lacks a code
   */
  Encounter of(Session sql, VisitRow visit, List<BilledLine> lines) {
    MedType type = type(visit);
    LocalDate settled = type.kind().isStay() ? discharge(visit) : visit.begins().toLocalDate();
    Encounter.Provider provider = directory.provider(sql, visit.orgCode());
    if (lines.isEmpty()) {
      throw new Refusal("没有可结算的费用明细");
    }
    List<Item> items =
        lines.stream().map(line -> fees.classify(line, provider.level(), settled)).toList();
    return new Encounter(
        numbers.visit(visit.id()),
        type.kind(),
        visit.begins().toLocalDate(),
        settled,
        provider,
        orNull(DiseaseCodes.name(visit.disease())),
        visit.emergency() || type == MedType.EMERGENCY,
        orNull(visit.referredBy()),
        Clinic.of(visit.clinic()).orElse(null),
        transfer(visit.continues()),
        items);
  }

  private static MedType type(VisitRow visit) {
    return MedType.ofCode(visit.medType())
        .orElseThrow(() -> new Refusal("未上传就诊信息，或医疗类别不支持：" + visit.medType()));
  }

  private static LocalDate discharge(VisitRow visit) {
    if (visit.ends() == null) {
      throw new Refusal("请先办理出院");
    }
    return visit.ends().toLocalDate();
  }

  private static @Nullable Transfer transfer(@Nullable Continued continued) {
    return continued == null ? null : new Transfer(continued.mdtrtId(), continued.direction());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
