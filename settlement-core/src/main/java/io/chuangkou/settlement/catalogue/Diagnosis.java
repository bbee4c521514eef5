package io.chuangkou.settlement.catalogue;

/**
 * A diagnosis (疾病与诊断).
 *
 * @param code its code in the national edition, as {@code I10.x00}
 * @param name what it is called
 */
public record Diagnosis(String code, String name) {}
