package gongzhi.cases.web.parts;

import gongzhi.cases.parts.Part;
import gongzhi.cases.parts.PartState;
import gongzhi.parties.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a part off a row that says more. */
final class PartRow {

  private PartRow() {}

  static Part part(ResultSet row) throws SQLException {
    return new Part(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getInt("seq"),
        new PartyId(row.getLong("unit_id")),
        row.getString("task"),
        new PartyId(row.getLong("given_by")),
        row.getTimestamp("given_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        PartState.valueOf(row.getString("state")),
        row.getString("said"));
  }
}
