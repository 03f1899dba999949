package gongzhi.procedures.proposals;

/** How far a proposal has come. It follows from what people did and from dates; nobody sets it. */
public enum ProposalState {
  /** Neighbours can still support it. */
  COLLECTING,
  /** Enough support it; the committee screens it. */
  TO_SCREEN,
  /** It may be decided; it waits for its meeting. */
  ACCEPTED,
  /** It is a matter on its way. */
  SCHEDULED,
  /** Screened and not accepted, with the reason. */
  REJECTED,
  /** Its author complained, and somebody else looks at it again. */
  COMPLAINED,
  /** Too few supported it in time. */
  LAPSED,
  WITHDRAWN
}
