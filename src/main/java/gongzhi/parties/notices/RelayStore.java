package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.People;
import gongzhi.parties.identity.PhoneNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement of the relay. */
@Repository
class RelayStore {

  private final JdbcClient db;
  private final People people;
  private final WordList wordList;

  RelayStore(JdbcClient db, People people, WordList wordList) {
    this.db = db;
    this.people = people;
    this.wordList = wordList;
  }

  /** A notice taken for sending; the try counts already. */
  record Waiting(
      UUID id, PartyId party, String label, String key, String words, String link, int tries) {}

  /** Takes notices that are due; nobody else gets them until the claim runs out. */
  List<Waiting> claim(Instant now, Instant until, int most) {
    return db.sql(
            """
            update parties.notice n
               set tries = n.tries + 1, next_try_at = :until
              from parties.party p
             where p.id = n.party_id
               and n.id in (select id from parties.notice
                             where state = 'WAITING' and next_try_at <= :now
                             order by next_try_at
                             limit :most
                               for update skip locked)
            returning n.id, n.party_id as party, p.label, n.key, n.words::text as words, n.link, n.tries
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query(Waiting.class)
        .list();
  }

  Message message(Waiting notice) {
    return new Message(
        notice.id(),
        phoneOf(notice.party()),
        notice.label(),
        notice.key(),
        wordList.read(notice.words()),
        notice.link());
  }

  void sent(UUID id) {
    move(id, "SENT");
  }

  void park(UUID id) {
    move(id, "PARKED");
  }

  void retryAt(UUID id, Instant at) {
    db.sql("update parties.notice set next_try_at = :at where id = :id")
        .param("at", Timestamp.from(at))
        .param("id", id)
        .update();
  }

  private void move(UUID id, String state) {
    db.sql("update parties.notice set state = :state where id = :id")
        .param("state", state)
        .param("id", id)
        .update();
  }

  private @Nullable PhoneNumber phoneOf(PartyId party) {
    String phone = people.own(party).phone();
    return phone == null ? null : new PhoneNumber(phone);
  }
}
