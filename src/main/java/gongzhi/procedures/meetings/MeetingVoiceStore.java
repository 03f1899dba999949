package gongzhi.procedures.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about what was said at meetings. */
@Component
public class MeetingVoiceStore {

  private static final int MOST = 100;

  private final JdbcClient db;

  MeetingVoiceStore(JdbcClient db) {
    this.db = db;
  }

  /** What was said at this meeting, in its order. */
  public List<Voice> of(HeldMeeting meeting) {
    return db.sql(
            """
            select id, side, words, answer, reason from procedures.meeting_voice
             where meeting_id = :id
             order by id
             limit :most
            """)
        .param("id", meeting.id())
        .param("most", MOST)
        .query(Voice.class)
        .list();
  }

  void insert(HeldMeeting meeting, String side, String words) {
    db.sql(
            "insert into procedures.meeting_voice (meeting_id, side, words) values (:id, :side, :words)")
        .param("id", meeting.id())
        .param("side", side)
        .param("words", words)
        .update();
  }

  /** Says whether it waited for an answer. */
  boolean answer(HeldMeeting meeting, long voice, VoiceAnswer answer, String reason) {
    return db.sql(
                """
                update procedures.meeting_voice set answer = :answer, reason = :reason
                 where id = :voice and meeting_id = :id and answer is null
                """)
            .param("answer", answer.name())
            .param("reason", reason)
            .param("voice", voice)
            .param("id", meeting.id())
            .update()
        == 1;
  }
}
