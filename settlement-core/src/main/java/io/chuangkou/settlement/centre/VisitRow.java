package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit or stay as the centre knows it.
 *
 * @param id its number
 * @param orgCode provider
 * @param psnNo person
 * @param hospitalNo the provider's own number
 * @param insuranceType insutype
 * @param begins registration or admission
 * @param ends discharge of a stay
 * @param medType kind of care; empty until it is told
 * @param disease what it is for; may be empty
 * @param referredBy who referred the person; may be empty
 * @param emergency whether it was an emergency
 * @param continues the stay that this one continues
 * @param clinic a clinic that stands for itself; may be empty
 * @param cancelled whether the registration was taken back
 */
record VisitRow(
    long id,
    String orgCode,
    String psnNo,
    String hospitalNo,
    String insuranceType,
    LocalDateTime begins,
    @Nullable LocalDateTime ends,
    String medType,
    String disease,
    String referredBy,
    boolean emergency,
    @Nullable Continued continues,
    String clinic,
    boolean cancelled) {

  /** The same visit as if it ended then, where its end is not known yet. */
  VisitRow endingBy(LocalDateTime time) {
    return new VisitRow(
        id,
        orgCode,
        psnNo,
        hospitalNo,
        insuranceType,
        begins,
        ends == null ? time : ends,
        medType,
        disease,
        referredBy,
        emergency,
        continues,
        clinic,
        cancelled);
  }
}
