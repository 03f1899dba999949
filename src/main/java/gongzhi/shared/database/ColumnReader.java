package gongzhi.shared.database;

import java.lang.reflect.Constructor;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;

/** Reads one column as the type a record's component asks for; null stays null. */
@FunctionalInterface
interface ColumnReader {

  /** The value of this column in the current row. */
  @Nullable Object read(ResultSet row, int column) throws SQLException;

  Map<Class<?>, ColumnReader> DIRECT =
      Map.ofEntries(
          Map.entry(String.class, ResultSet::getString),
          Map.entry(long.class, present(ResultSet::getLong)),
          Map.entry(int.class, present(ResultSet::getInt)),
          Map.entry(boolean.class, present(ResultSet::getBoolean)),
          Map.entry(double.class, present(ResultSet::getDouble)),
          Map.entry(Long.class, orNull(ResultSet::getLong)),
          Map.entry(Integer.class, orNull(ResultSet::getInt)),
          Map.entry(Boolean.class, orNull(ResultSet::getBoolean)),
          Map.entry(Double.class, orNull(ResultSet::getDouble)),
          Map.entry(byte[].class, ResultSet::getBytes),
          Map.entry(LocalDate.class, typed(LocalDate.class)),
          Map.entry(LocalTime.class, typed(LocalTime.class)),
          Map.entry(Instant.class, ColumnReader::instant));

  /** The reader for this parameter of a record's constructor. */
  static ColumnReader of(Constructor<?> constructor, int parameter) {
    Class<?> type = constructor.getParameterTypes()[parameter];
    ColumnReader direct = DIRECT.get(type);
    if (direct != null) {
      return direct;
    }
    if (type.isEnum()) {
      return constant(type);
    }
    if (type.isRecord() && type.getRecordComponents().length == 1) {
      return wrapped(RecordShape.constructorOf(type));
    }
    return converted(new TypeDescriptor(new MethodParameter(constructor, parameter)));
  }

  /** A record around one value: a typed id, a number with rules. */
  private static ColumnReader wrapped(Constructor<?> wrapper) {
    ColumnReader inner = nullable(wrapper);
    return (row, column) -> {
      Object value = inner.read(row, column);
      return value == null ? null : RecordShape.create(wrapper, value);
    };
  }

  private static ColumnReader nullable(Constructor<?> wrapper) {
    Class<?> type = wrapper.getParameterTypes()[0];
    if (type == long.class) {
      return orNull(ResultSet::getLong);
    }
    return type == int.class ? orNull(ResultSet::getInt) : of(wrapper, 0);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static ColumnReader constant(Class<?> type) {
    return (row, column) -> {
      String name = row.getString(column);
      return name == null ? null : Enum.valueOf((Class) type, name);
    };
  }

  private static ColumnReader converted(TypeDescriptor type) {
    ConversionService conversion = DefaultConversionService.getSharedInstance();
    return (row, column) -> {
      Object value = row.getObject(column);
      Object plain = value instanceof Array array ? array.getArray() : value;
      return plain == null
          ? null
          : conversion.convert(plain, TypeDescriptor.forObject(plain), type);
    };
  }

  private static ColumnReader typed(Class<?> type) {
    return (row, column) -> row.getObject(column, type);
  }

  private static ColumnReader orNull(ColumnReader reader) {
    return (row, column) -> {
      Object value = reader.read(row, column);
      return row.wasNull() ? null : value;
    };
  }

  private static ColumnReader present(ColumnReader reader) {
    return (row, column) -> {
      Object value = reader.read(row, column);
      if (row.wasNull()) {
        throw new SQLException(
            "null in column " + row.getMetaData().getColumnLabel(column) + ", which must have one");
      }
      return value;
    };
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
