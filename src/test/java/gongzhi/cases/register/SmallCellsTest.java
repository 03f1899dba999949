package gongzhi.cases.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Nobody works out a small number from the others, however small the table is. */
class SmallCellsTest {

  private static final double NOTHING = 1e-9;

  @Provide
  Arbitrary<long[][]> tables() {
    Arbitrary<Long> number =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0L)),
            Tuple.of(4, Arbitraries.longs().between(1, 4)),
            Tuple.of(4, Arbitraries.longs().between(5, 60)));
    return Arbitraries.integers()
        .between(1, 7)
        .flatMap(
            columns ->
                number
                    .array(long[].class)
                    .ofSize(columns)
                    .array(long[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(8));
  }

  @Property(tries = 400)
  void every_small_number_is_left_out(@ForAll("tables") long[][] inner) {
    SmallCells cells = new SmallCells(inner);

    for (int row = 0; row <= inner.length; row++) {
      for (int column = 0; column <= inner[0].length; column++) {
        long number = cells.number(row, column);
        assertThat(cells.isHidden(row, column) || number == 0 || number >= 5).isTrue();
      }
    }
  }

  /** Sums and differences of what stands there are all that arithmetic offers. */
  @Property(tries = 400)
  void no_left_out_number_follows_from_those_that_stand_there(@ForAll("tables") long[][] inner) {
    SmallCells cells = new SmallCells(inner);
    int rows = inner.length + 1;
    int columns = inner[0].length + 1;
    List<double[]> sums = reduced(sums(cells, rows, columns));

    for (int at = 0; at < rows * columns; at++) {
      if (cells.isHidden(at / columns, at % columns)) {
        assertThat(isAlone(sums, at)).as("%s at %d", cells, at).isFalse();
      }
    }
  }

  @Example
  void leaves_a_table_without_small_numbers_as_it_is() {
    SmallCells cells = new SmallCells(new long[][] {{0, 7}, {12, 5}});

    assertThat(cells.toString()).doesNotContain("true");
  }

  @Example
  void two_ones_are_not_left_to_be_guessed_from_their_sum() {
    SmallCells cells =
        new SmallCells(new long[][] {{1, 1, 60, 90}, {50, 40, 30, 20}, {9, 9, 9, 9}});

    assertThat(cells.isHidden(0, 2) || cells.isHidden(0, 4)).isTrue();
  }

  /** Each row and each column: its left-out numbers, the total against the others. */
  private static List<double[]> sums(SmallCells cells, int rows, int columns) {
    List<double[]> all = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      double[] sum = new double[rows * columns];
      for (int column = 0; column < columns; column++) {
        sum[row * columns + column] =
            cells.isHidden(row, column) ? (column == columns - 1 ? -1 : 1) : 0;
      }
      all.add(sum);
    }
    for (int column = 0; column < columns; column++) {
      double[] sum = new double[rows * columns];
      for (int row = 0; row < rows; row++) {
        sum[row * columns + column] = cells.isHidden(row, column) ? (row == rows - 1 ? -1 : 1) : 0;
      }
      all.add(sum);
    }
    return all;
  }

  /** In reduced row echelon form a number that follows stands alone in its row. */
  private static List<double[]> reduced(List<double[]> rows) {
    int done = 0;
    for (int column = 0; column < rows.getFirst().length && done < rows.size(); column++) {
      int pivot = done;
      while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < NOTHING) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      double[] found = rows.get(pivot);
      rows.set(pivot, rows.get(done));
      rows.set(done, scaled(found, 1 / found[column]));
      for (int other = 0; other < rows.size(); other++) {
        if (other != done) {
          subtract(rows.get(other), rows.get(done), rows.get(other)[column]);
        }
      }
      done++;
    }
    return rows;
  }

  private static double[] scaled(double[] row, double by) {
    double[] all = row.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] *= by;
    }
    return all;
  }

  private static void subtract(double[] from, double[] row, double times) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= row[i] * times;
    }
  }

  private static boolean isAlone(List<double[]> rows, int at) {
    return rows.stream().anyMatch(row -> Math.abs(row[at]) > NOTHING && others(row, at) < NOTHING);
  }

  private static double others(double[] row, int at) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += i == at ? 0 : Math.abs(row[i]);
    }
    return sum;
  }
}
