package gongzhi.procedures.proposals;

import gongzhi.parties.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every statement about sheets of signatures that were entered. */
@Component("supportSheetStore")
public class SheetStore {

  private final JdbcClient db;

  SheetStore(JdbcClient db) {
    this.db = db;
  }

  /** A sheet that another person has not read yet. */
  public record Waiting(long id, Set<PartyId> signers, String document, PartyId enteredBy) {}

  /** The sheet of this proposal that waits; empty for none. */
  public Optional<Waiting> waiting(ProposalNo no) {
    return db.sql(
            """
            select id, signers, document, entered_by from procedures.support_sheet
             where proposal_no = :no and read_by is null
            """)
        .param("no", no.value())
        .query(SheetStore::waiting)
        .optional();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    Set<PartyId> signers =
        Stream.of((Long[]) row.getArray("signers").getArray())
            .map(PartyId::new)
            .collect(Collectors.toSet());
    return new Waiting(
        row.getLong("id"),
        signers,
        row.getString("document"),
        new PartyId(row.getLong("entered_by")));
  }

  /** Whether one of these pictures stands for a sheet of this proposal already. */
  public boolean hasScan(ProposalNo no, List<String> scans) {
    return db.sql(
            """
            select exists (select from procedures.support_sheet where proposal_no = :no and document = any(:scans))
            """)
        .param("no", no.value())
        .param("scans", scans.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  void insert(Proposal about, Collection<PartyId> signers, String document, By by) {
    db.sql(
            """
            insert into procedures.support_sheet (proposal_no, area_path, signers, document, entered_by, entered_at)
            values (:no, :path, :signers, :document, :by, :at)
            """)
        .param("no", about.no().value())
        .param("path", about.areaPath())
        .param("signers", signers.stream().map(PartyId::value).toArray(Long[]::new))
        .param("document", document)
        .param("by", by.party().value())
        .param("at", Timestamp.from(by.at()))
        .update();
  }

  /** Who entered or read it, and when. */
  record By(PartyId party, Instant at) {}

  void remove(long id) {
    db.sql("delete from procedures.support_sheet where id = :id and read_by is null")
        .param("id", id)
        .update();
  }

  /** False where somebody read it at this moment. */
  boolean read(long id, By by) {
    return db.sql(
                """
                update procedures.support_sheet set signers = '{}', read_by = :by, read_at = :at
                 where id = :id and read_by is null
                """)
            .param("by", by.party().value())
            .param("at", Timestamp.from(by.at()))
            .param("id", id)
            .update()
        == 1;
  }
}
