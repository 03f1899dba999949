/**
 * Ledger (账): double entry for money and for points.
 *
 * <p>Promises: every booking sums to zero; an account that must not owe never does, whoever books
 * at the same time; the same key books once; nothing that was booked changes, it is only reversed;
 * a month that was closed stays as it was announced. The rows hold all of this by themselves, the
 * code only says it in words a person can act on.
 */
@NullMarked
package gongzhi.ledger;

import org.jspecify.annotations.NullMarked;
