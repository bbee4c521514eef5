package io.chuangkou.terminal.ledger;

/**
 * A bill as it stands, with the journal's records by which its money moved.
 *
 * @param bill the bill
 * @param booked number of the record that booked it; 0: none of those that were looked at
 * @param isCollected whether its money came in by that record; not where a bill is settled once
 *     more, which was paid before
 * @param refunded number of the record by which its money went back; 0: it did not
 */
public record BookedBill(SettledBill bill, long booked, boolean isCollected, long refunded) {}
