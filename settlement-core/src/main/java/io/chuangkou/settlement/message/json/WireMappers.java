package io.chuangkou.settlement.message.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ValueNode;

/** How JSON of the interface is read and written, within limits of depth, size and digits. */
public final class WireMappers {

  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 100;

  /** A page of a catalogue or a stay's fee lines have some ten thousand. */
  private static final int MOST_TOKENS = 1_000_000;

  /** Trees alone. */
  public static final JsonMapper TREES =
      trees()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .nodeFactory(new BoundedNumbers())
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** What must be as the interface says. */
  public static final JsonMapper REQUESTS = records(false);

  /** What is read whatever its shape; amounts alone must be readable. */
  public static final JsonMapper ANSWERS = records(true);

  private WireMappers() {}

  private static JsonMapper.Builder trees() {
    return JsonMapper.builder(
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build());
  }

  private static JsonMapper records(boolean areAnswers) {
    return TREES
        .rebuild()
        .addModule(new WireModule(areAnswers))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .changeDefaultNullHandling(n -> JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP))
        .build();
  }

  /** A number whose digits would fill the memory stays the text that it came as. */
  private static final class BoundedNumbers extends JsonNodeFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueNode numberNode(@Nullable BigDecimal number) {
      return number == null || Math.abs((long) number.scale()) <= LONGEST_NUMBER
          ? super.numberNode(number)
          : stringNode(number.toString());
    }
  }
}
