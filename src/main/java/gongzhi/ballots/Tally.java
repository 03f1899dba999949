package gongzhi.ballots;

/** What the ballots come to (计票结果), by head and by exclusive area. */
public record Tally(Counted heads, Counted area) {}
