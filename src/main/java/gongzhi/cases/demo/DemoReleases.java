package gongzhi.cases.demo;

import gongzhi.cases.moves.Act;
import gongzhi.cases.path.CaseNo;
import gongzhi.cases.publication.PublicWords;
import gongzhi.parties.Holder;
import gongzhi.parties.Permission;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.database.Scope;
import gongzhi.territory.Area;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The community reads what was written for everyone and releases it; newer words still wait. */
@Component
class DemoReleases {

  private static final String OFFICER = "community_officer";

  private record Waiting(int seq, String words) {}

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final Posts posts;
  private final PublicWords publicWords;
  private final Moments moments;

  DemoReleases(
      JdbcClient db,
      TransactionTemplate transactions,
      Posts posts,
      PublicWords publicWords,
      Moments moments) {
    this.db = db;
    this.transactions = transactions;
    this.posts = posts;
    this.publicWords = publicWords;
    this.moments = moments;
  }

  /** Releases all that waits about this case at that moment, as it was written. */
  void release(CaseNo no, Area where, Instant moment) {
    officer(where, moment)
        .ifPresent(
            officer ->
                waiting(no)
                    .forEach(
                        one ->
                            moments.at(
                                moment,
                                officer,
                                who ->
                                    publicWords.release(
                                        Act.of(who, no, one.words()), one.seq(), true))));
  }

  private Optional<Viewer> officer(Area where, Instant moment) {
    return posts
        .holder(OFFICER, where.id(), moment)
        .map(Holder::party)
        .map(person -> Viewer.staff(person, posts.seatsOf(person, moment), moment))
        .filter(person -> person.may(Permission.CASE_STUDY, where.path()));
  }

  private List<Waiting> waiting(CaseNo no) {
    return Scope.job().call(() -> Objects.requireNonNull(transactions.execute(_ -> read(no))));
  }

  private List<Waiting> read(CaseNo no) {
    return db.sql(
            """
            select e.seq, e.words
              from cases.public_words w
              join cases.case_file c on c.id = w.case_id
              join cases.case_event e on e.case_id = w.case_id and e.seq = w.event_seq
             where c.no = :no and w.state = 'WAITING'
             order by e.seq
             limit 20
            """)
        .param("no", no.value())
        .query(Waiting.class)
        .list();
  }
}
