package io.chuangkou.terminal.technician;

import io.chuangkou.terminal.notice.Advice;

/**
 * What only a check has to say: a stable code, a sentence, and what to do, in Chinese and in
 * English. Codes never change their meaning.
 */
public enum TechnicianFault {
  CLOCK_OFF(
      "本机时间与医保中心相差太多：",
      "校准本机时间（系统设置，或打开时间同步），再查一次；差一分钟以上，中心会拒收报文。",
      "The machine's time is too far from the centre's:",
      "Set the clock, or switch time synchronisation on, and check again; beyond a minute the centre refuses messages."),
  CLOCK_UNCOMPARED(
      "没有得到医保中心的时间，没有比较：",
      "先查医保中心；也可以看着别的准钟核对本机时间。",
      "The centre's time could not be had, nothing was compared:",
      "Check the centre first, or compare with a clock that is right."),
  CLOCK_UNSYNCHRONISED(
      "本机没有与时间服务器同步。",
      "请系统管理员打开时间同步（systemd-timesyncd 或 chrony），指到院内或中心的时间服务器。",
      "The machine is not synchronised with a time server.",
      "Have time synchronisation (systemd-timesyncd, chrony) switched on, with a server inside the hospital or the centre's."),
  CLOCK_UNKNOWN_SERVICE(
      "系统没有说明是否与时间服务器同步。",
      "核对本机是否有时间同步服务。",
      "The system does not tell whether it is synchronised.",
      "See whether there is a service for it."),
  CLOCK_ZONE(
      "系统时区与统筹区的时间不同：",
      "窗口按统筹区的时间办，不受影响；请把系统时区改为 Asia/Shanghai，免得按错的钟校时，日志也好对。",
      "The system's time zone is not that of the region:",
      "The terminal keeps the region's time all the same; set the system to Asia/Shanghai, so that nobody corrects the clock by the wrong hour and the log is easy to compare."),
  STORE_NONE(
      "还没有本地台账，第一次打开窗口时建立。",
      "",
      "There is no store yet; the terminal makes it when it is first opened.",
      ""),
  STORE_UNCLEAN(
      "上次没有正常关闭（断电或被强行结束）。",
      "下次打开窗口时自动核对、补齐，没有丢失；经常这样的，检查电源，关机前先关窗口。",
      "It was not closed in order the last time: a power cut, or the program was ended by force.",
      "The terminal puts it right when it opens, nothing is lost; where it happens often, see to the power, and close the window before the machine."),
  STORE_DISK_LOW(
      "台账所在磁盘快满了：",
      "清理磁盘：旧日志、下载、回收站；不要动台账文件夹。",
      "The store's disk is nearly full:",
      "Free some space: old logs, downloads, the waste basket; leave the store's folder alone."),
  STORE_SLOW(
      "台账所在磁盘写得很慢，每笔结算都要等它：",
      "查磁盘健康（smartctl）；机械硬盘换成固态硬盘；杀毒软件排除台账文件夹。",
      "The store's disk is slow to write, and each settlement waits for it:",
      "See to the disk's health (smartctl), use a solid-state disk, and exempt the folder from virus scanners."),
  STORE_DEVICE(
      "台账不在本机的固定磁盘上：",
      "把 store 放到本机固定磁盘：网络盘断线、U 盘拔出、内存盘断电，都会让台账不可用或丢失。",
      "The store is not on a fixed disk of this machine:",
      "Put it on one: a network drive goes away, a stick is pulled, a disk in memory forgets."),
  DISPLAY_NONE(
      "没有可用的屏幕，窗口打不开。",
      "检查显示器、显卡驱动和环境变量 DISPLAY。",
      "There is no screen, so no window opens.",
      "Check the display, its driver and the variable DISPLAY."),
  DISPLAY_SMALL(
      "屏幕比窗口需要的小：",
      "把分辨率调到 1024 × 768 或更大，或把缩放比例调小。",
      "The screen is smaller than the window needs:",
      "Set it to 1024 × 768 or more, or scale less."),
  DISPLAY_CUSTOMER(
      "配置了客户屏，但没有找到那块屏幕：",
      "检查客户屏的线和电源；两块屏显示同样内容的，在系统里改为“扩展”。",
      "A screen for customers is configured, and is not there:",
      "Check its cable and power; where both screens show the same, let the system extend the desktop."),
  DISPLAY_FONT(
      "自带的字体缺字或读不出：",
      "重新安装程序；姓名里的生僻字会显示成方框。",
      "The program's own font lacks letters or cannot be read:",
      "Install the program again; rare characters of names would be boxes."),
  SCANNER_NOTHING(
      "没有收到扫描内容。",
      "扫任意一个条码；没有反应的，检查线、换一个 USB 口，扫一次说明书里的“恢复出厂设置”码。",
      "Nothing was scanned.",
      "Scan any code; where nothing comes, check the cable, try another USB port, and scan the manual's factory reset."),
  SCANNER_SLOW(
      "输入太慢，不像扫码枪：",
      "请用扫码枪扫，不要手输；确实是扫的，扫说明书里的“字符间隔 0 毫秒”码，蓝牙的靠近些。",
      "This came too slowly for a scanner:",
      "Scan instead of typing; if it was scanned, set the delay between characters to none (see the manual), and bring a wireless one closer."),
  SCANNER_NO_ENTER(
      "扫完没有回车。",
      "扫说明书里的“后缀：回车（CR）”码；没有回车，窗口不知道一个码到哪里结束。",
      "No Enter followed the code.",
      "Set the suffix to Enter (CR) by the manual's code: without it the window cannot tell where a code ends."),
  SCANNER_TAB(
      "扫完是 Tab，不是回车。",
      "扫说明书里的“后缀：回车（CR）”码。",
      "Tab followed the code, not Enter.",
      "Set the suffix to Enter (CR) by the manual's code."),
  SCANNER_FULL_WIDTH(
      "收到的是全角字符。",
      "把输入法切到英文半角（Shift 或 Shift+空格），再扫一次；窗口会自动转换数字，其他程序不会。",
      "Full-width characters came.",
      "Switch the input method to English, half-width (Shift, or Shift+Space), and scan again; our window converts digits, other programs do not."),
  SCANNER_IME(
      "中文输入法拦下了扫描内容。",
      "把输入法切到英文，或让本机默认英文键盘；扫码枪支持的，改用“ALT 键模式”或虚拟串口。",
      "A Chinese input method caught what was scanned.",
      "Switch it to English, or make an English keyboard the default; where the scanner can, use its Alt mode or a virtual serial port."),
  SCANNER_GBK(
      "扫码枪按 GBK 输出汉字，本机按 UTF-8 收。",
      "扫说明书里的“汉字输出：UTF-8（Unicode）”码。",
      "The scanner sends Chinese in GBK, and this machine takes UTF-8.",
      "Set its output of Chinese to UTF-8 (Unicode) by the manual's code."),
  SCANNER_GARBLED(
      "收到的内容有乱码。",
      "核对扫码枪的键盘语言（美国英语）和编码；换一个码再扫。",
      "What came is garbled.",
      "Check the scanner's keyboard language (US English) and encoding, and scan another code."),
  SCANNER_CASE(
      "字母全是小写，可能是大写锁定键开着（扫出的大小写相反）。",
      "关掉 Caps Lock，再扫一次；确实是小写码的不用管。",
      "All letters are small: Caps Lock may be on, which turns them round.",
      "Switch Caps Lock off and scan again; a code that has small letters is well."),
  READER_CLEANING(
      "读卡器该清洁了：",
      "用清洁卡擦三次，再按接触测试；清洁后登记（检修台 F6，或 diagnose statistics --cleaned）。擦了仍差的，换一台读卡器比较。",
      "The reader is due for cleaning:",
      "Clean it three times with a cleaning card, test the contacts, and note it (F6 at the bench, or diagnose statistics --cleaned). If it stays so, compare with another reader."),
  STATISTICS_NONE(
      "还没有读卡记录。",
      "窗口每插一次卡自动计数。",
      "No reading was counted yet.",
      "The terminal counts each insertion by itself."),
  STATISTICS_UNREADABLE(
      "读卡统计文件读不出，从新开始计。", "", "The file of statistics cannot be read; counting begins anew.", ""),
  UNTRIED("没有检查：", "", "It was not tried:", "");

  @SuppressWarnings("ImmutableEnumChecker") // a record of strings
  private final Advice advice;

  TechnicianFault(String sentence, String advice, String english, String englishAdvice) {
    this.advice = new Advice(name().replace('_', '-'), sentence, advice, english, englishAdvice);
  }

  /** What to tell. */
  public Advice advice() {
    return advice;
  }

  /** The same with the particulars of the case. */
  public Advice with(String chinese, String english) {
    return advice.with(chinese, english);
  }
}
