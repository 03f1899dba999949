package gongzhi.parties.demo;

import gongzhi.parties.PartyId;
import gongzhi.parties.accounts.DemoCredentials;
import gongzhi.parties.demo.Draft.Human;
import gongzhi.parties.demo.Draft.Login;
import gongzhi.parties.identity.Person;
import gongzhi.parties.identity.PhoneNumber;
import gongzhi.parties.identity.SealedPerson;
import gongzhi.parties.identity.Sealing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a draft, one statement per table. */
@Component
@ConditionalOnProperty(name = "gongzhi.demo", havingValue = "true")
class DemoWriter {

  private static final String BASIS = "示例数据";

  /** Kinds of organisation whose office number is published. */
  private static final Set<String> WITH_A_PHONE =
      Set.of("residents_committee", "subdistrict_office", "dispatch_centre", "property_company");

  private final JdbcTemplate db;
  private final Sealing sealing;
  private final DemoCredentials credentials;

  DemoWriter(JdbcTemplate db, Sealing sealing, DemoCredentials credentials) {
    this.db = db;
    this.sealing = sealing;
    this.credentials = credentials;
  }

  /** Whether nothing was written yet. */
  boolean isEmpty() {
    return Boolean.FALSE.equals(
        db.queryForObject("select exists (select from parties.organisation)", Boolean.class));
  }

  void write(Draft draft) {

    Ids ids = new Ids(take("party", draft.humans.size()), take("party", draft.bodies.size()));
    writeParties(draft, ids);
    writeVault(draft, ids);
    writeBodies(draft, ids);
    writePosts(draft, ids);
    writeLogins(draft, ids);
    writeHomes(draft, ids);
    writeMembers(draft, ids);
  }

  /** Ids of people and organisations by their numbers in the draft. */
  private record Ids(List<Long> people, List<Long> bodies) {

    Long body(Integer number) {
      return bodies.get(number);
    }
  }

  private List<Long> take(String table, int count) {
    return db.queryForList(
        "select nextval('parties.%s_id_seq') from generate_series(1, %d)".formatted(table, count),
        Long.class);
  }

  private void writeParties(Draft draft, Ids ids) {
    record Row(long id, String kind, String label) {}
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < draft.humans.size(); at++) {
      rows.add(new Row(ids.people().get(at), "PERSON", draft.humans.get(at).label()));
    }
    for (int at = 0; at < draft.bodies.size(); at++) {
      rows.add(new Row(ids.bodies().get(at), "ORGANISATION", draft.bodies.get(at).name()));
    }
    insert(
        """
        insert into parties.party (id, kind, label, created_at)
        select id, kind, label, now() from unnest(?, ?, ?) as new (id, kind, label)
        """,
        new Rows<>(rows)
            .column("bigint", Row::id)
            .column("text", Row::kind)
            .column("text", Row::label));
  }

  private void writeVault(Draft draft, Ids ids) {
    List<SealedPerson> rows =
        IntStream.range(0, draft.humans.size())
            .parallel()
            .mapToObj(at -> sealed(draft.humans.get(at), ids.people().get(at)))
            .toList();
    insert(
        """
        insert into parties.identity (party_id, name_sealed, phone_sealed, phone_index, phone_masked, home_path)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """,
        new Rows<>(rows)
            .column("bigint", row -> row.party().value())
            .column("bytea", SealedPerson::name)
            .column("bytea", SealedPerson::phone)
            .column("bytea", SealedPerson::phoneIndex)
            .column("text", SealedPerson::phoneMasked)
            .column("text", SealedPerson::homePath));
  }

  private SealedPerson sealed(Human human, long id) {
    return sealing.seal(
        new PartyId(id),
        new Person(
            human.label(),
            human.name(),
            new PhoneNumber(human.phone()),
            human.home() == null ? null : human.home().path()));
  }

  private void writeBodies(Draft draft, Ids ids) {
    record Row(Long id, Draft.Body body) {}
    List<Row> rows =
        IntStream.range(0, draft.bodies.size())
            .mapToObj(at -> new Row(ids.bodies().get(at), draft.bodies.get(at)))
            .toList();
    insert(
        """
        insert into parties.organisation (party_id, kind, area_id, area_path, phone, parent_id)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """,
        new Rows<>(rows)
            .column("bigint", Row::id)
            .column("text", row -> row.body().kind())
            .column("bigint", row -> row.body().area().id().value())
            .column("text", row -> row.body().area().path())
            .column("text", row -> phone(row.body(), row.id()))
            .column(
                "bigint",
                row -> row.body().parent() == null ? null : ids.body(row.body().parent())));
  }

  /** Numbers that no office can have: none begins with a zero. */
  private static @Nullable String phone(Draft.Body body, long id) {
    return WITH_A_PHONE.contains(body.kind())
        ? "0%03d %04d".formatted(id / 10_000 % 1000, id % 10_000)
        : null;
  }

  private void writePosts(Draft draft, Ids ids) {
    insert(
        """
        insert into parties.post
          (party_id, role, area_id, area_path, organisation_id, substitute, held_from, held_to, basis)
        select party, role, area, path, organisation, substitute, now() - interval '3 years',
               case when substitute then now() + interval '6 months' end, '%s'
          from unnest(?, ?, ?, ?, ?, ?) as new (party, role, area, path, organisation, substitute)
        """
            .formatted(BASIS),
        new Rows<>(draft.posts)
            .column("bigint", post -> ids.people().get(post.human()))
            .column("text", Draft.Held::role)
            .column("bigint", post -> post.area().id().value())
            .column("text", post -> post.area().path())
            .column("bigint", post -> post.body() == null ? null : ids.body(post.body()))
            .column("boolean", Draft.Held::substitute));
  }

  private void writeLogins(Draft draft, Ids ids) {
    record Row(long account, Login login, byte[] secret) {}
    List<Login> logins = onePerHuman(draft.logins);
    List<Long> accounts = take("account", logins.size());
    List<Row> rows =
        IntStream.range(0, logins.size())
            .parallel()
            .mapToObj(
                at ->
                    new Row(
                        accounts.get(at), logins.get(at), credentials.newSecret(accounts.get(at))))
            .toList();
    insert(
        """
        insert into parties.account (id, party_id, kind, login_name, created_at)
        select id, party, 'STAFF', name, now() from unnest(?, ?, ?) as new (id, party, name)
        """,
        new Rows<>(rows)
            .column("bigint", Row::account)
            .column("bigint", row -> ids.people().get(row.login().human()))
            .column("text", row -> row.login().name()));
    insert(
        """
        insert into parties.credential (account_id, password_hash, totp_sealed, changed_at)
        select account, '%s', secret, now() from unnest(?, ?) as new (account, secret)
        """
            .formatted(credentials.passwordHash()),
        new Rows<>(rows).column("bigint", Row::account).column("bytea", Row::secret));
  }

  /** Somebody with several posts signs in by the first. */
  private static List<Login> onePerHuman(List<Login> logins) {
    var seen = new HashSet<Integer>();
    return logins.stream().filter(login -> seen.add(login.human())).toList();
  }

  private void writeHomes(Draft draft, Ids ids) {
    insert(
        """
        insert into parties.household (building_id, building_path, door)
        select distinct building, path, door from unnest(?, ?, ?) as new (building, path, door)
        """,
        new Rows<>(draft.doors)
            .column("bigint", door -> door.building().id().value())
            .column("text", door -> door.building().path())
            .column("text", Draft.Door::door));
    insert(
        """
        insert into parties.dwelling (household_id, party_id, as_what, since)
        select household.id, new.party, new.as_what, date '2021-03-01'
          from unnest(?, ?, ?, ?) as new (building, door, party, as_what)
          join parties.household on household.building_id = new.building and household.door = new.door
        """,
        new Rows<>(draft.doors)
            .column("bigint", door -> door.building().id().value())
            .column("text", Draft.Door::door)
            .column("bigint", door -> ids.people().get(door.human()))
            .column("text", Draft.Door::asWhat));
  }

  private void writeMembers(Draft draft, Ids ids) {
    insert(
        """
        insert into parties.membership (organisation_id, party_id, since)
        select organisation, party, date '2021-07-01' from unnest(?, ?) as new (organisation, party)
        """,
        new Rows<>(draft.members)
            .column("bigint", member -> ids.body(member.body()))
            .column("bigint", member -> ids.people().get(member.human())));
  }

  private void insert(String sql, Rows<?> rows) {
    db.update(connection -> rows.bind(connection, sql));
  }
}
