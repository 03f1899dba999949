package gongzhi.procedures.meetings;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said at a hearing, a coordination or an appraisal meeting (意见), and its answer.
 *
 * @param side for which side it was said
 * @param answer null until somebody answered
 * @param reason what becomes of it, or why nothing does; empty until then
 */
public record Voice(
    long id, String side, String words, @Nullable VoiceAnswer answer, String reason) {

  public boolean isOpen() {
    return answer == null;
  }
}
