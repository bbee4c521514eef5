package io.chuangkou.card.diagnosis;

/** Whether a diagnosis holds the card holder's data. */
public enum Disclosure {
  /** Only their shape: nothing in the diagnosis names a person or a card. */
  MASKED,
  /** In full: for a technician who gave a reason, and never for a log or a file. */
  OPEN
}
