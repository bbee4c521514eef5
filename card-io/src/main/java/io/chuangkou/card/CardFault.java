package io.chuangkou.card;

/**
 * Why a card was not read: a stable code, what happened, and what to do about it, in Chinese and in
 * English. Codes never change their meaning.
 */
public enum CardFault {
  NO_SERVICE(
      "CARD-NO-SERVICE",
      "读卡服务没有运行。",
      "请启动智能卡服务（Windows：Smart Card；Linux：pcscd），窗口会自动恢复。",
      "The smart-card service is not running.",
      "Start the smart-card service (Windows: Smart Card; Linux: pcscd); the terminal recovers by"
          + " itself."),
  NO_ACCESS(
      "CARD-NO-ACCESS",
      "当前用户无权使用读卡服务。",
      "请管理员允许本用户访问智能卡服务（Linux：polkit 规则）。",
      "This user may not use the smart-card service.",
      "Have the administrator allow this user to use the service (Linux: a polkit rule)."),
  NO_READER(
      "CARD-NO-READER",
      "没有找到读卡器。",
      "请检查读卡器的连线，必要时重新插拔。",
      "No card reader was found.",
      "Check the reader's cable; unplug it and plug it in again if needed."),
  OTHER_READER(
      "CARD-OTHER-READER",
      "已连接的读卡器不属于本窗口。",
      "请连接本窗口的读卡器，或请技术人员核对配置 reader 中的名字。",
      "The readers that are connected are none of this desk's.",
      "Connect the desk's reader, or have a technician check the names under reader in the"
          + " configuration."),
  ABSENT(
      "CARD-ABSENT",
      "读卡器中没有卡。",
      "请插入社会保障卡。",
      "There is no card in the reader.",
      "Insert the social-security card."),
  MUTE(
      "CARD-MUTE",
      "卡片没有应答。",
      "请确认芯片朝上、朝内插入；擦净芯片后重试；仍不行请换一台读卡器。",
      "The card does not answer.",
      "Insert it chip up and chip first; wipe the chip and try again; then try another reader."),
  NOT_SOCIAL_SECURITY(
      "CARD-NOT-SOCIAL-SECURITY",
      "这张卡不是社会保障卡。",
      "请换用社会保障卡；仅有银行功能的卡不能用于医保结算。",
      "This is not a social-security card.",
      "Ask for the social-security card; a bank-only card cannot settle."),
  EXPIRED(
      "CARD-EXPIRED",
      "社会保障卡已过有效期。",
      "请参保人到发卡机构换卡；本次可扫医保电子凭证，或输入身份证号后按回车。",
      "The social-security card has expired.",
      "The holder needs a new card; today scan the e-voucher, or type the ID number and press Enter."),
  GARBLED(
      "CARD-GARBLED",
      "卡内数据不完整或无法识别。",
      "请重新插卡再试；仍不行请参保人到发卡机构检测或换卡。",
      "The data on the card are incomplete or unreadable.",
      "Insert the card again; if it stays so, the issuer has to check or replace the card."),
  PULLED(
      "CARD-PULLED",
      "读卡过程中卡片被拔出或接触不良。",
      "请重新插卡，提示完成之前不要拔卡。",
      "The card was pulled out or lost contact while being read.",
      "Insert it again and leave it until reading is done."),
  LOCKED(
      "CARD-LOCKED",
      "卡片或其社会保障应用已被锁定。",
      "请参保人到发卡机构解锁。",
      "The card or its social-security application is locked.",
      "The holder has to have it unlocked by the issuer."),
  NEEDS_KEY(
      "CARD-NEEDS-KEY",
      "这是第三代社会保障卡，读取个人信息需要安全模块（PSAM 或加密机）认证。",
      "请使用配有安全模块的读卡器，或扫医保电子凭证。",
      "This is a 3.0 card: its holder data need authentication by a security module (PSAM or HSM).",
      "Use a reader with a security module, or scan the e-voucher."),
  MODULE_ABSENT(
      "CARD-MODULE-ABSENT",
      "没有找到安全模块（PSAM）。",
      "请检查 PSAM 卡是否插在读卡器的 SAM 卡座里、卡座是否选对；第一、二代卡不受影响。",
      "No security module (PSAM) was found.",
      "Check that the PSAM sits in the reader's SAM slot and that the right slot is configured; cards"
          + " of generations 1.0 and 2.0 are read without it."),
  MODULE_KEYS(
      "CARD-MODULE-KEYS",
      "安全模块里没有读这张卡所需的算法或密钥。",
      "请技术人员向发放 PSAM 的人社部门换领支持国密算法、装有第三代卡读取密钥的 PSAM；本次可扫医保电子凭证。",
      "The security module lacks the algorithm or the key for this card.",
      "The authority that issues the modules has to replace it by one with SM4 and the reading key of"
          + " 3.0 cards; today scan the e-voucher."),
  MODULE_BLOCKED(
      "CARD-MODULE-BLOCKED",
      "安全模块被锁定、未启用，或拒绝运算。",
      "请记录代码和状态字，联系发放 PSAM 的人社部门解锁或更换；本次可扫医保电子凭证。",
      "The security module is locked, not yet enabled, or refuses to compute.",
      "Note the code and the status word; the authority that issues the modules has to unlock or"
          + " replace it; today scan the e-voucher."),
  TERMINAL_REFUSED(
      "CARD-TERMINAL-REFUSED",
      "卡片不认可本终端的安全模块，外部认证没有通过。",
      "不再在这张卡上重试，以免锁卡；请技术人员核对安全模块是否为本统筹区所发，换好后重新启动窗口；本次可扫医保电子凭证。",
      "The card does not accept this terminal's security module: external authentication failed.",
      "It is not tried again on this card, which would lock it; a technician checks whether the module"
          + " is this region's, and restarts the terminal after replacing it; today scan the e-voucher."),
  NOT_GENUINE(
      "CARD-NOT-GENUINE",
      "卡片没有通过真伪认证（内部认证）。",
      "不要用这张卡结算；请换一张卡再试：别的卡正常的，请参保人到发卡机构检测；都不通过的，请技术人员核对安全模块。",
      "The card did not prove to be genuine (internal authentication).",
      "Do not settle with it; try another card: if others pass, the issuer has to check this one; if"
          + " none does, a technician checks the security module."),
  PIN_FORM(
      "CARD-PIN-FORM",
      "密码不合规则：须为 4 至 16 位数字，新密码不能与原密码相同。",
      "请按规则重新输入；没有在卡上试过。",
      "The PIN is not of the form: 4 to 16 digits, and a new one that differs.",
      "Type it again; nothing was tried on the card."),
  PIN_ENTRY(
      "CARD-PIN-ENTRY",
      "密码没有输完：超时、取消、位数不对，或两次新密码不一致。",
      "请持卡人重新输入；没有在卡上试过。",
      "The PIN was not typed to its end: too late, cancelled, another length, or two new ones that"
          + " differ.",
      "Have the holder type it again; nothing was tried on the card."),
  PIN_PAD_MISSING(
      "CARD-PIN-PAD-MISSING",
      "这台读卡器没有密码键盘。",
      "请改用带密码键盘的读卡器，或在本机键盘上输入。",
      "This reader has no keypad for PINs.",
      "Take a reader with a keypad, or type at this machine."),
  PIN_WRONG(
      "CARD-PIN-WRONG",
      "社保密码不对。",
      "请持卡人想好再输：错满次数会锁定。社保密码不是银行密码；忘记了的，到发卡机构重置。",
      "The social-security PIN is wrong.",
      "Have the holder think first: too many wrong tries block it. It is not the bank's PIN; if it is"
          + " forgotten, the issuer resets it."),
  PIN_LAST_TRY(
      "CARD-PIN-LAST-TRY",
      "密码只剩最后一次机会，或卡片不说还剩几次，没有再试。",
      "持卡人确知密码并同意的，加 --last-try 再试；否则请到发卡机构重置密码。",
      "The last try is left, or the card does not tell how many: nothing was tried.",
      "If the holder is certain and agrees, add --last-try; otherwise the issuer resets the PIN."),
  PIN_BLOCKED(
      "CARD-PIN-BLOCKED",
      "社保密码已锁定。",
      "请持卡人凭身份证到发卡机构（社保卡服务网点或合作银行）解锁或重置密码；读卡结算不受影响的，可照常办理。",
      "The social-security PIN is blocked.",
      "The holder has it unblocked or reset by the issuer (a service point or the bank of the card),"
          + " with the ID card; where settling needs no PIN it goes on."),
  VENDOR_LIBRARY(
      "CARD-VENDOR-LIBRARY",
      "厂商读卡库不能装载，或没有所需的函数。",
      "请技术人员核对配置里 vendor 的 library、convention，库的位数（32 位的用 helper）和它依赖的文件。",
      "The maker's reading library cannot be loaded, or lacks a function.",
      "A technician checks library and convention under vendor in the configuration, its processor (a"
          + " helper for 32 bits) and the files that it needs."),
  VENDOR_FAILED(
      "CARD-VENDOR-FAILED",
      "厂商读卡库报告了它自己的错误。",
      "请重新插卡再试；仍不行请把细节里的代码和文字告诉读卡器厂商。",
      "The maker's reading library reports an error of its own.",
      "Insert the card again; if it stays so, tell the maker the code and the words of the detail."),
  VENDOR_ANSWER(
      "CARD-VENDOR-ANSWER",
      "厂商读卡库返回的数据不能用。",
      "不要按它结算；请技术人员核对库的版本、convention 和 charset。",
      "What the maker's reading library returned is no use.",
      "Do not settle on it; a technician checks the library's version, convention and charset."),
  VENDOR_CRASHED(
      "CARD-VENDOR-CRASHED",
      "厂商读卡库崩溃了，窗口不受影响。",
      "请再读一次，窗口会重新启动它；反复崩溃的，请换库的版本。",
      "The maker's reading library crashed; the terminal is unharmed.",
      "Read again, it is started anew; if it keeps crashing, take another version of it."),
  BUSY(
      "CARD-BUSY",
      "另一个程序正在使用这张卡。",
      "请关闭其他读卡程序；它一放开卡片，本窗口会自动再读。",
      "Another program is using the card.",
      "Close the other program; as soon as it lets go of the card, the terminal reads it by itself."),
  TIMEOUT(
      "CARD-TIMEOUT",
      "读卡器在规定时间内没有响应。",
      "请拔卡重试；仍不行请重新插拔读卡器。",
      "The reader did not respond in time.",
      "Take the card out and try again; if it stays so, unplug the reader and plug it in again."),
  REFUSED(
      "CARD-REFUSED",
      "卡片拒绝了读取命令。",
      "请重新插卡再试；仍不行请记录代码并联系技术人员。",
      "The card refused a command.",
      "Insert the card again; if it stays so, note the code and call a technician."),
  CHIP(
      "CARD-CHIP",
      "卡片的芯片报告了故障。",
      "请擦净芯片后重新插卡；每次都这样的，请参保人到发卡机构检测或换卡；本次可扫医保电子凭证，或输入身份证号后按回车。",
      "The card's chip reports a fault.",
      "Wipe the chip and insert the card again; if it stays so, the issuer has to check or replace"
          + " it; today scan the e-voucher, or type the ID number and press Enter."),
  NO_VIRTUAL_READER(
      "CARD-NO-VIRTUAL-READER",
      "这个端口上没有虚拟读卡器。",
      "请安装并启动 pcscd 和 vsmartcard-vpcd（Debian：apt-get install pcscd vsmartcard-vpcd），或用 --port 写出它的端口。",
      "There is no virtual reader at this port.",
      "Install and start pcscd and vsmartcard-vpcd (Debian: apt-get install pcscd vsmartcard-vpcd),"
          + " or name its port with --port."),
  SLOT_TAKEN(
      "CARD-SLOT-TAKEN",
      "这个卡座没有接受卡片：里面已有一张卡，或这个端口不是虚拟读卡器的。",
      "请先取出那张卡（结束另一个 emulate），或用 --port 选下一个卡座。",
      "The slot did not take the card: another card is in it, or the port is no virtual reader's.",
      "Take that card out first (end the other emulate), or name the next slot with --port."),
  PROFILE_INVALID(
      "CARD-PROFILE-INVALID",
      "模拟卡文件无法使用。",
      "请按提示的位置改正文件，或改用自带的示范卡。",
      "The file that describes an emulated card cannot be used.",
      "Correct it at the place named, or use one of the demonstration cards.");

  private final String code;
  private final String sentence;
  private final String advice;
  private final String englishSentence;
  private final String englishAdvice;

  CardFault(
      String code, String sentence, String advice, String englishSentence, String englishAdvice) {
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
    this.englishSentence = englishSentence;
    this.englishAdvice = englishAdvice;
  }

  /** The stable code, as {@code CARD-MUTE}. */
  public String code() {
    return code;
  }

  /** What happened, in Chinese. */
  public String sentence() {
    return sentence;
  }

  /** What to do, in Chinese. */
  public String advice() {
    return advice;
  }

  /** What happened, in English. */
  public String englishSentence() {
    return englishSentence;
  }

  /** What to do, in English. */
  public String englishAdvice() {
    return englishAdvice;
  }
}
