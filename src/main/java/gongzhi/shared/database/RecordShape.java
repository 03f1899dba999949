package gongzhi.shared.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to fill one record from a row, found out once for each record.
 *
 * @param constructor the record's own
 * @param names the components as columns write them ({@code reported_at})
 * @param readers one for each component
 */
record RecordShape(Constructor<?> constructor, List<String> names, List<ColumnReader> readers) {

  private static final ClassValue<RecordShape> KNOWN =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return learn(type);
        }
      };

  static RecordShape of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static RecordShape learn(Class<?> type) {
    Constructor<?> constructor = constructorOf(type);
    return new RecordShape(
        constructor,
        Stream.of(type.getRecordComponents()).map(part -> columnName(part.getName())).toList(),
        IntStream.range(0, constructor.getParameterCount())
            .mapToObj(parameter -> ColumnReader.of(constructor, parameter))
            .toList());
  }

  static Constructor<?> constructorOf(Class<?> record) {
    Class<?>[] types =
        Stream.of(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = record.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The position of each component's column in this result. */
  int[] columnsIn(ResultSet rows) throws SQLException {
    ResultSetMetaData answer = rows.getMetaData();
    if (names.size() == 1 && answer.getColumnCount() == 1) {
      return new int[] {1};
    }
    Map<String, Integer> positions = new HashMap<>();
    for (int column = answer.getColumnCount(); column > 0; column--) {
      positions.put(answer.getColumnLabel(column).toLowerCase(Locale.ROOT), column);
    }
    int[] columns = new int[names.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = position(positions, names.get(i));
    }
    return columns;
  }

  private int position(Map<String, Integer> positions, String name) throws SQLException {
    Integer position = positions.get(name);
    if (position == null) {
      position = positions.get(name.replace("_", ""));
    }
    if (position == null) {
      throw new SQLException(
          "no column %s for %s".formatted(name, constructor.getDeclaringClass().getName()));
    }
    return position;
  }

  Object read(ResultSet row, int[] columns) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[columns.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = readers.get(i).read(row, columns[i]);
    }
    return create(constructor, values);
  }

  static Object create(Constructor<?> constructor, @Nullable Object... values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String columnName(String component) {
    return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
