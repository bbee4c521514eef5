package io.chuangkou.card.trace;

import java.util.Map;

/**
 * Status words in words (ISO/IEC 7816-4, 5.6; 93xx and 94xx of the card's system), Chinese and
 * English.
 */
public final class StatusMeaning {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("9000", "完成 / done"),
          Map.entry("6281", "数据可能有误 / data may be corrupted"),
          Map.entry("6282", "已到文件末尾 / end of file"),
          Map.entry("6283", "文件已失效 / file invalidated"),
          Map.entry("6300", "认证失败 / authentication failed"),
          Map.entry("6400", "执行出错，状态未变 / execution error, nothing changed"),
          Map.entry("6581", "存储器故障 / memory failure"),
          Map.entry("6700", "长度不对 / wrong length"),
          Map.entry("6901", "命令状态无效 / command not accepted in this state"),
          Map.entry("6981", "与文件结构不符 / does not fit the file's structure"),
          Map.entry("6982", "未满足安全条件 / security status not satisfied"),
          Map.entry("6983", "认证方法已锁定 / authentication method blocked"),
          Map.entry("6984", "引用的数据无效 / referenced data invalid"),
          Map.entry("6985", "不满足使用条件 / conditions of use not satisfied"),
          Map.entry("6986", "没有选择文件 / no current file"),
          Map.entry("6988", "安全报文不正确 / secure messaging incorrect"),
          Map.entry("6A80", "数据域不对 / wrong data field"),
          Map.entry("6A81", "不支持，或卡片、应用已锁定 / not supported, or card or application locked"),
          Map.entry("6A82", "没有此文件或应用 / file or application not found"),
          Map.entry("6A83", "没有此记录 / record not found"),
          Map.entry("6A84", "空间不足 / no room"),
          Map.entry("6A86", "P1、P2 不对 / wrong P1 or P2"),
          Map.entry("6A88", "没有此密钥或数据 / key or data not found"),
          Map.entry("6B00", "偏移超出文件 / offset beyond the file"),
          Map.entry("6D00", "不认识的命令 / unknown instruction"),
          Map.entry("6E00", "不认识的类别 / unknown class"),
          Map.entry("6F00", "原因不明 / no precise diagnosis"),
          Map.entry("9302", "MAC 无效 / MAC invalid"),
          Map.entry("9303", "应用永久锁定 / application locked for good"),
          Map.entry("9403", "没有此密钥索引 / key index not supported"),
          Map.entry("9406", "没有 MAC / MAC not available"));

  private StatusMeaning() {}

  /**
   * What a status word says.
   *
   * @param statusWord four hexadecimal digits; others are accepted
   */
  public static String of(String statusWord) {
    String known = WORDS.get(statusWord);
    if (known != null) {
      return known;
    } else if (!statusWord.matches("[0-9A-F]{4}")) {
      return "没有状态字 / no status word";
    }
    int second = Integer.parseInt(statusWord.substring(2), 16);
    if (statusWord.startsWith("61")) {
      return "%1$d 字节待取 / %1$d bytes wait".formatted(second == 0 ? 256 : second);
    } else if (statusWord.startsWith("6C")) {
      return "应取 %1$d 字节 / %1$d bytes should be asked for".formatted(second == 0 ? 256 : second);
    } else if (statusWord.startsWith("63C")) {
      return "还可再试 %1$d 次 / %1$d tries left".formatted(second & 0x0F);
    }
    return "未说明 / not described";
  }
}
