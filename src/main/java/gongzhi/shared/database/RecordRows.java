package gongzhi.shared.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads the rows of one query into records. Not to be shared between queries. */
final class RecordRows<T> implements RowMapper<T> {

  private final Class<T> type;
  private final RecordShape shape;
  private int @Nullable [] columns;

  RecordRows(Class<T> type) {
    this.type = type;
    this.shape = RecordShape.of(type);
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    if (columns == null) {
      columns = shape.columnsIn(row);
    }
    return type.cast(shape.read(row, columns));
  }
}
