/**
 * What the cashier sees and the patient takes home, as texts and pictures that a person has
 * approved: the real desk with a real store and a real centre, its time standing still.
 */
package io.chuangkou.terminal.approval;
