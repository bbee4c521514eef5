package io.chuangkou.terminal.pricelist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a price list that are read, under the names that people give them. */
enum PriceListColumn {
  OWN_CODE(
      false, "院内编码", "owncode", "院内代码", "本院编码", "医院编码", "医院项目编码", "院内项目编码", "收费编码", "收费项目编码",
      "商品编码", "药品编码", "编码"),
  CODE(true, "国家编码", "code", "国家代码", "国家医保编码", "国家医保代码", "医保编码", "医保代码", "医保目录编码", "国家目录编码"),
  NAME(true, "名称", "name", "项目名称", "药品名称", "商品名称", "收费项目名称", "通用名", "通用名称", "品名"),
  SPEC(false, "规格", "spec", "规格型号", "包装规格", "型号"),
  UNIT(false, "单位", "unit", "计价单位", "包装单位", "销售单位"),
  PRICE(true, "单价", "price", "价格", "零售价", "销售价", "售价", "收费标准", "执行价"),
  BAR_CODE(false, "条码", "barcode", "条形码", "商品条码", "商品条形码", "69码"),
  TRACE_PRODUCT(false, "追溯码前七位", "traceproduct", "追溯码", "药品追溯码", "追溯码标识", "产品标识码", "追溯码前7位"),
  INITIALS(false, "拼音首字母", "initials", "拼音", "拼音码", "拼音简码", "助记码", "简码");

  private final boolean needed;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // of List.of
  private final List<String> titles;

  PriceListColumn(boolean needed, String title, String... others) {
    this.needed = needed;
    this.title = title;
    this.titles = List.of(others);
  }

  /** Whether a list without it is none. */
  boolean isNeeded() {
    return needed;
  }

  /** What it is called first of all. */
  String title() {
    return title;
  }

  /** The column of this title, whatever stands in brackets behind it; empty: it is not read. */
  static Optional<PriceListColumn> of(String title) {
    String plain =
        title.replaceAll("\\(.*\\)", "").replaceAll("[\\s_*]", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(column -> column.title.equals(plain) || column.titles.contains(plain))
        .findFirst();
  }
}
