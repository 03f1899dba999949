package gongzhi.ballots.register;

/** How an objection to a roll is ruled on, with the reason. */
public record Ruling(long objection, boolean upheld, String words) {}
