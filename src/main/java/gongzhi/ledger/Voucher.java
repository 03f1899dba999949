package gongzhi.ledger;

import gongzhi.parties.PartyId;
import java.time.LocalDate;

/**
 * On what ground something is booked (记账凭证).
 *
 * @param key made by whoever asks, before asking: the same key and content book once; at most 120
 *     letters
 * @param reason code of why; its words stand in the message files
 * @param words what a person adds, without names; at most 300 letters
 * @param on the day to whose month it belongs (记账日)
 * @param by who answers for it
 */
public record Voucher(String key, String reason, String words, LocalDate on, PartyId by) {}
