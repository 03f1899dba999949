package gongzhi.procedures.meetings;

/**
 * One thing on the agenda that stands elsewhere in the program as well.
 *
 * @param no number of the case or of the proposal
 * @param words its title as everybody may read it
 * @param link where everybody reads more about it
 */
public record AgendaItem(String no, String words, String link) {

  /** Whether it is a case, and no proposal or matter. */
  boolean isCase() {
    return link.startsWith("/cases/");
  }

  /** The line it is on the agenda. */
  public String line() {
    return no + " " + words;
  }
}
