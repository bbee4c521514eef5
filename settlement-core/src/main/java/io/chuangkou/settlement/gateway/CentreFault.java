package io.chuangkou.settlement.gateway;

/**
 * Why a request was not done.
 *
 * @param code stable code, with sentence and advice
 * @param detail what was seen: the centre's own words, or technical facts; no personal data of ours
 */
public record CentreFault(CentreFaultCode code, String detail) {}
