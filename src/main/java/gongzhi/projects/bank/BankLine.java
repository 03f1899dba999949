package gongzhi.projects.bank;

import java.time.LocalDate;

/**
 * A line of a bank statement (银行流水).
 *
 * @param id 0 for one that was just read
 * @param amount in fen; above zero for what came in
 * @param counterpart may be a private person, so only officers see it
 * @param ref number the bank gave it
 */
public record BankLine(
    long id, LocalDate day, long amount, String counterpart, String words, String ref) {}
