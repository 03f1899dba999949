package gongzhi.ballots.polls;

/** A poll was closed and its result is published; told in the transaction that closed it. */
public record PollClosed(PollNo no) {}
