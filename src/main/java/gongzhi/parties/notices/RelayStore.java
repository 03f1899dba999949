package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import gongzhi.parties.identity.Mailbox;
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
  private final Mailbox mailbox;
  private final WordList wordList;

  RelayStore(JdbcClient db, People people, Mailbox mailbox, WordList wordList) {
    this.db = db;
    this.people = people;
    this.mailbox = mailbox;
    this.wordList = wordList;
  }

  /** A notice that goes out by no way yet. */
  record Fresh(UUID id, PartyId party, String key, Instant toldAt) {}

  /** A message taken for sending by one way; the try counts already. */
  record Waiting(
      UUID id,
      Way way,
      PartyId party,
      String label,
      String key,
      String words,
      String link,
      int tries) {}

  /** Takes notices that are told and in no way's outbox yet; nobody else gets them meanwhile. */
  List<Fresh> fresh(int most) {
    return db.sql(
            """
            update parties.notice
               set state = 'SENT'
             where id in (select id from parties.notice
                           where state = 'WAITING'
                           order by next_try_at
                           limit :most
                             for update skip locked)
            returning id, party_id as party, key, told_at
            """)
        .param("most", most)
        .query(Fresh.class)
        .list();
  }

  /** What was told before. */
  Fresh told(UUID notice) {
    return db.sql("select id, party_id as party, key, told_at from parties.notice where id = :id")
        .param("id", notice)
        .query(Fresh.class)
        .single();
  }

  /** Whether somebody has not switched this off. */
  boolean wants(PartyId party, NoticeKind kind, Way way) {
    return db.sql(
            """
            select not exists (
               select from parties.notice_choice c
                where c.party_id = :party and c.kind = :kind and c.way = :way)
            """)
        .param("party", party.value())
        .param("kind", kind.name())
        .param("way", way.name())
        .query(Boolean.class)
        .single();
  }

  /** Puts it into the outbox of one way, unless its addressee switched that off. */
  void put(Fresh notice, Way way, NoticeKind kind, Instant at) {
    db.sql(
            """
            insert into parties.delivery (notice_id, way, key, told_at, next_try_at)
            select :notice, :way, :key, :told, :at
             where not exists (
               select from parties.notice_choice c
                where c.party_id = :party and c.kind = :kind and c.way = :way)
            on conflict do nothing
            """)
        .param("notice", notice.id())
        .param("way", way.name())
        .param("key", notice.key())
        .param("told", Timestamp.from(notice.toldAt()))
        .param("at", Timestamp.from(at))
        .param("party", notice.party().value())
        .param("kind", kind.name())
        .update();
  }

  /** Takes messages that are due; nobody else gets them until the claim runs out. */
  List<Waiting> claim(Instant now, Instant until, int most) {
    return db.sql(
            """
            update parties.delivery d
               set tries = d.tries + 1, next_try_at = :until
              from parties.notice n
              join parties.party p on p.id = n.party_id
             where n.id = d.notice_id
               and (d.notice_id, d.way) in (select notice_id, way from parties.delivery
                                             where state = 'WAITING' and next_try_at <= :now
                                             order by next_try_at
                                             limit :most
                                               for update skip locked)
            returning n.id, d.way, n.party_id as party, p.label, n.key, n.words::text as words, n.link, d.tries
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("most", most)
        .query(Waiting.class)
        .list();
  }

  /** Who is reached for this addressee: of a unit whoever has served it longest, else the same. */
  PartyId reached(PartyId party) {
    return db.sql(
            """
            select coalesce(
              (select p.party_id from parties.post p
                where p.organisation_id = :party and p.held_from <= now() and (p.held_to is null or p.held_to > now())
                order by p.substitute, p.held_from, p.id
                limit 1),
              :party)
            """)
        .param("party", party.value())
        .query((row, _) -> new PartyId(row.getLong(1)))
        .single();
  }

  Message message(Waiting waiting, PartyId reached) {
    return new Message(
        waiting.id(),
        reached,
        phoneOf(reached),
        mailbox.of(reached).orElse(null),
        waiting.label(),
        waiting.key(),
        wordList.read(waiting.words()),
        waiting.link());
  }

  void sent(Waiting waiting) {
    move(waiting, "SENT", "");
  }

  void close(Waiting waiting, String fault) {
    move(waiting, "CLOSED", fault);
  }

  void park(Waiting waiting, String fault) {
    move(waiting, "PARKED", fault);
  }

  void retryAt(Waiting waiting, Instant at, String fault) {
    db.sql(
            """
            update parties.delivery set next_try_at = :at, fault = :fault
             where notice_id = :id and way = :way and state = 'WAITING'
            """)
        .param("at", Timestamp.from(at))
        .param("fault", fault)
        .param("id", waiting.id())
        .param("way", waiting.way().name())
        .update();
  }

  private void move(Waiting waiting, String state, String fault) {
    db.sql(
            """
            update parties.delivery set state = :state, fault = :fault
             where notice_id = :id and way = :way and state = 'WAITING'
            """)
        .param("state", state)
        .param("fault", fault)
        .param("id", waiting.id())
        .param("way", waiting.way().name())
        .update();
  }

  @Nullable PhoneNumber phoneOf(PartyId party) {
    String phone = people.own(party).phone();
    return phone == null ? null : new PhoneNumber(phone);
  }
}
