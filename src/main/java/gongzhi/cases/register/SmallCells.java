package gongzhi.cases.register;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which numbers of a table with totals are left out so that nobody finds out a number below five
 * (小数隐藏): the small ones themselves, and as many others as it takes so that no left-out number
 * follows from those that stand there. Zero is no secret.
 *
 * <p>Rows and columns, each with its total, are knots, and every left-out number is a thread
 * between two of them. A number follows from the others exactly when its thread is the only way
 * between its two knots; therefore threads are added until every one lies on a circle.
 */
public final class SmallCells {

  /** A number from one up to this says too much. */
  private static final long SMALL = 4;

  private final long[][] numbers;
  private final boolean[][] hidden;

  private record Cell(int row, int column) {}

  /** Takes the inner numbers; row and column totals are added as the last of each. */
  public SmallCells(long[][] inner) {
    int columns = inner.length == 0 ? 0 : inner[0].length;
    numbers = new long[inner.length + 1][columns + 1];
    hidden = new boolean[inner.length + 1][columns + 1];
    for (int row = 0; row < inner.length; row++) {
      for (int column = 0; column < columns; column++) {
        add(row, column, inner[row][column]);
      }
    }
    for (Cell cell : cells().toList()) {
      hidden[cell.row()][cell.column()] = isSmall(number(cell));
    }
    for (Optional<Cell> open = exposed(); open.isPresent(); open = exposed()) {
      hideBeside(open.get());
    }
  }

  /** The number there, or a total where one of the indexes is the last. */
  public long number(int row, int column) {
    return numbers[row][column];
  }

  /** Whether it must be left out. */
  public boolean isHidden(int row, int column) {
    return hidden[row][column];
  }

  private void add(int row, int column, long number) {
    int lastRow = numbers.length - 1;
    int lastColumn = numbers[0].length - 1;
    numbers[row][column] += number;
    numbers[row][lastColumn] += number;
    numbers[lastRow][column] += number;
    numbers[lastRow][lastColumn] += number;
  }

  private Stream<Cell> cells() {
    return IntStream.range(0, numbers.length)
        .boxed()
        .flatMap(
            row -> IntStream.range(0, numbers[0].length).mapToObj(column -> new Cell(row, column)));
  }

  private Optional<Cell> exposed() {
    return cells()
        .filter(this::isHidden)
        .filter(cell -> follows(cell) || isGuessed(cell))
        .findFirst();
  }

  /** Whether it is the only left-out number between its row and its column. */
  private boolean follows(Cell cell) {
    int rows = numbers.length;
    boolean[] seen = new boolean[rows + numbers[0].length];
    Deque<Integer> next = new ArrayDeque<>(List.of(cell.row()));
    seen[cell.row()] = true;
    while (!next.isEmpty()) {
      int knot = next.pop();
      for (int other = 0; other < seen.length; other++) {
        if (!seen[other] && isThread(knot, other, cell)) {
          seen[other] = true;
          next.push(other);
        }
      }
    }
    return !seen[rows + cell.column()];
  }

  private boolean isThread(int knot, int other, Cell without) {
    int rows = numbers.length;
    int row = Math.min(knot, other);
    int column = Math.max(knot, other) - rows;
    boolean across = row < rows && column >= 0;
    return across && hidden[row][column] && !without.equals(new Cell(row, column));
  }

  /**
   * Whether the left-out numbers of its row or column are together so small that each must be one.
   */
  private boolean isGuessed(Cell cell) {
    return isGuessed(row(cell.row())) || isGuessed(column(cell.column()));
  }

  private boolean isGuessed(List<Cell> line) {
    List<Cell> inner = line.subList(0, line.size() - 1).stream().filter(this::isHidden).toList();
    long sum = inner.stream().mapToLong(this::number).sum();
    return !inner.isEmpty()
        && !isHidden(line.getLast())
        && sum <= Math.max(SMALL, inner.size())
        && line.stream().anyMatch(cell -> !isHidden(cell));
  }

  /** Leaves out one more number of its row or column: the smallest that is not zero. */
  private void hideBeside(Cell cell) {
    Cell more =
        Stream.concat(row(cell.row()).stream(), column(cell.column()).stream())
            .filter(other -> !isHidden(other))
            .min(Comparator.<Cell>comparingLong(other -> weight(number(other))))
            .or(() -> cells().filter(other -> !isHidden(other)).findFirst())
            .orElseThrow();
    hidden[more.row()][more.column()] = true;
  }

  private static long weight(long number) {
    return number == 0 ? Long.MAX_VALUE : number;
  }

  private List<Cell> row(int row) {
    return IntStream.range(0, numbers[0].length).mapToObj(at -> new Cell(row, at)).toList();
  }

  private List<Cell> column(int column) {
    return IntStream.range(0, numbers.length).mapToObj(at -> new Cell(at, column)).toList();
  }

  private boolean isHidden(Cell cell) {
    return hidden[cell.row()][cell.column()];
  }

  private long number(Cell cell) {
    return numbers[cell.row()][cell.column()];
  }

  private static boolean isSmall(long number) {
    return number > 0 && number <= SMALL;
  }

  @Override
  public String toString() {
    return Arrays.deepToString(numbers) + Arrays.deepToString(hidden);
  }
}
