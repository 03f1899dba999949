package gongzhi.cases.path;

/** The level above watches over a case (督办), until whoever watches ends it. */
public final class Watch {

  private Watch() {}

  /** The watch is over, whether the case is or not. */
  public static Case ended(Case about) {
    return about.next(
        about.matter(),
        about.status(),
        about.duty(),
        about.helpers(),
        about.course().watchedNoMore());
  }
}
