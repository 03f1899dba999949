package gongzhi.cases;

import gongzhi.parties.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a report, and under which key a retry is known again.
 *
 * @param reporter whose matter it is; null for somebody who stays anonymous
 * @param enteredBy the officer who wrote it down for them; null when they did so themselves
 * @param principal who the key belongs to: a person or a browser
 * @param key chosen by the client before it sends, the same on every retry
 * @param bodyHash hex SHA-256 of what was sent
 */
public record Submitter(
    @Nullable PartyId reporter,
    @Nullable PartyId enteredBy,
    String principal,
    String key,
    String bodyHash) {}
