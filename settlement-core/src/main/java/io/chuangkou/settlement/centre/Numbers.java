package io.chuangkou.settlement.centre;

/** The numbers that the centre gives out: division, a digit for what is numbered, a serial. */
final class Numbers {

  private static final String VISIT = "1";
  private static final String SETTLEMENT = "2";
  private static final String FILE = "3";

  private final String region;

  Numbers(String region) {
    this.region = region;
  }

  String visit(long id) {
    return write(VISIT, id);
  }

  String settlement(long id) {
    return write(SETTLEMENT, id);
  }

  long visit(String number) {
    return read(VISIT, number, "就诊ID不存在：");
  }

  long settlement(String number) {
    return read(SETTLEMENT, number, "结算ID不存在：");
  }

  String file(long id) {
    return write(FILE, id);
  }

  long file(String number) {
    return read(FILE, number, "没有这个文件：");
  }

  private String write(String kind, long id) {
    return region + kind + "%012d".formatted(id);
  }

  private long read(String kind, String number, String unknown) {
    String prefix = region + kind;
    if (!number.startsWith(prefix) || !number.substring(prefix.length()).matches("\\d{12}")) {
      throw new Refusal(unknown + number);
    }
    return Long.parseLong(number.substring(prefix.length()));
  }
}
