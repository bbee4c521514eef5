package io.chuangkou.terminal.cli.console;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;

/** What a command refuses where a counter would not be asked: the machine around it, its files. */
public enum CommandFault {
  PASSWORD_MISSING(
      "没有控制台可以输入密码。",
      "加 --password-stdin 从标准输入读一行，或设环境变量 CHUANGKOU_PASSWORD。",
      "There is no console on which a password can be typed.",
      "Give it as the first line of standard input with --password-stdin, or in CHUANGKOU_PASSWORD."),
  PASSPHRASE_MISSING(
      "没有控制台可以输入备份口令。",
      "加 --passphrase-file 文件，口令写在它的第一行。",
      "There is no console on which the passphrase can be typed.",
      "Give it as the first line of a file with --passphrase-file."),
  PASSPHRASE_SHORT(
      "备份口令太短。",
      "备份里有全部业务和密钥：口令至少 12 位。",
      "The passphrase of the backup is too short.",
      "All records and keys are in it: take 12 characters or more."),
  PIN_MISSING(
      "没有控制台可以输入社保密码。",
      "加 --pin-stdin 从标准输入读，或加 --pad 在读卡器键盘上输入。",
      "There is no console on which a PIN can be typed.",
      "Give it on standard input with --pin-stdin, or at the reader's keypad with --pad."),
  DISPLAY_MISSING(
      "显示器连不上，窗口打不开。",
      "请检查环境变量 DISPLAY 和图形库；没有显示器时可用 demo --headless。",
      "The display cannot be opened, so there is no window.",
      "Check DISPLAY and the graphics libraries; without a display there is demo --headless."),
  PATH_ENCODING(
      "文件名里有本机当前字符集写不出的字。",
      "设 LC_ALL=C.UTF-8 后重试，或改用英文文件名。",
      "A file name has characters that the character set of this machine cannot write.",
      "Set LC_ALL=C.UTF-8 and try again, or take a name in ASCII."),
  FILE_ACCESS(
      "文件或文件夹不能读写：",
      "核对路径、权限和磁盘空间后重试。",
      "A file or folder cannot be read or written:",
      "Check path, permissions and free space, then try again."),
  SLIP_FILE(
      "已办理，但结算单没有存下来：",
      "不要重新结算：标准输出上的结果有效。",
      "It is done, but the slip could not be saved:",
      "Do not settle again: the answer on standard output counts."),
  CARD_UNKNOWN("没有这张演示卡。", "演示卡有：", "There is no such demonstration card.", "There are:"),
  APDU_DANGEROUS(
      "这条命令可能锁卡或改写卡片，没有发送：",
      "确有必要时加 --dangerous。",
      "This command may lock the card or write on it, and was not sent:",
      "Add --dangerous if it has to be."),
  SCRIPT_UNREADABLE(
      "脚本不能用：",
      "每行一步：send、expect、reset、repeat 和 end；命令为十六进制。",
      "The script cannot be used:",
      "One step a line: send, expect, reset, repeat and end; commands in hexadecimal digits."),
  SCRIPT_UNEXPECTED(
      "卡片的应答与脚本预期不同：",
      "请看上面的最后一条应答。",
      "The card answered otherwise than the script expects:",
      "See the last answer above."),
  TRACE_UNREADABLE(
      "对话记录不能用：",
      "核对这一行；记录由 diagnose card --record 生成。",
      "The recording cannot be used:",
      "Look at that line; recordings are made by diagnose card --record."),
  TRACE_DIFFERS(
      "诊断结论与记录的不同：",
      "程序改变了对这张卡的判断，请核对哪一个对。",
      "The diagnosis comes to something else than was recorded:",
      "The program judges this card otherwise now: find out which is right."),
  GUIDE_NOTHING(
      "办事指南里没有：",
      "换一个词，或用拼音首字母；不写词列出目录。",
      "The guide has nothing on:",
      "Take another word or the initials of its pinyin; without words the contents are listed."),
  GUIDE_REGION("办事指南没有这个统筹区。", "现有：", "The guide has nothing of that region.", "There are:"),
  CENTRE_PORT(
      "这个地址或端口不能监听：",
      "换一个 --port（0 为任一空闲端口），或结束占用它的程序。",
      "Address or port cannot be listened on:",
      "Take another --port, 0 for any free one, or end the program that has it."),
  CENTRE_KEY(
      "密钥库不能用：",
      "核对 --tls 的文件和环境变量 CHUANGKOU_TLS_PASSWORD。",
      "The key store cannot be used:",
      "Check the file of --tls and CHUANGKOU_TLS_PASSWORD."),
  CENTRE_TOKEN(
      "令牌文件不能用：",
      "换一个 --admin-token 文件，或设为仅本用户可读写（0600）。",
      "The token file cannot be used:",
      "Take another --admin-token file, or let its owner alone read and write it (0600)."),
  POLICIES_FOLDER(
      "配置里没有政策文件夹（policies）。",
      "在配置文件里写上 policies: 文件夹，把政策文件放进去。",
      "The configuration names no folder of policies.",
      "Write policies: FOLDER into the configuration, and put the document there."),
  POLICIES_ELSEWHERE(
      "文件不在配置的政策文件夹里：",
      "放进该文件夹后再签署。",
      "The file is not in the folder of policies that is configured:",
      "Put it there, then sign it."),
  POLICIES_UNSIGNED(
      "没有这样一份已签署的政策：",
      "用 policies --history 查看签署过的。",
      "No document of that name is signed:",
      "See policies --history for what is."),
  POLICIES_REFUSED(
      "文件没有签署。",
      "按上面逐处改正；写明待确认的都核对过，加 --confirm 再签署。",
      "The document was not signed.",
      "Put right what is named; where something is asked and meant, sign it with --confirm."),
  CENTRE_PROVIDERS(
      "机构清单不能用：",
      "核对 --providers 的文件：每项有 code、name、key、division。",
      "The list of providers cannot be used:",
      "Check the file of --providers: each has code, name, key and division.");

  @SuppressWarnings("ImmutableEnumChecker") // a record of strings
  private final Advice advice;

  CommandFault(String sentence, String advice, String englishSentence, String englishAdvice) {
    this.advice =
        new Advice(name().replace('_', '-'), sentence, advice, englishSentence, englishAdvice);
  }

  /** What to tell. */
  public Advice advice() {
    return advice;
  }

  /** The same with the particulars of the case behind the sentence. */
  public Advice of(String detail) {
    return new Advice(
        advice.code(),
        advice.sentence() + detail + "。",
        advice.advice(),
        advice.englishSentence() + " " + detail + ".",
        advice.englishAdvice());
  }

  /** The same with what there is to choose behind the advice. */
  public Advice choosing(String choices) {
    return new Advice(
        advice.code(),
        advice.sentence(),
        advice.advice() + choices + "。",
        advice.englishSentence(),
        advice.englishAdvice() + " " + choices + ".");
  }

  /** To be thrown. */
  public TerminalException exception() {
    return new TerminalException(advice);
  }
}
