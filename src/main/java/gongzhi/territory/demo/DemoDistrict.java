package gongzhi.territory.demo;

import gongzhi.territory.LngLat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Where a district really lies and how large it really is; the rest of its demo is invented. */
record DemoDistrict(String code, LngLat centre, double squareKilometres) {

  private static final String FILE = "/divisions/demo-districts.csv";

  /** The district with this six-digit code, if the demo knows it. */
  static Optional<DemoDistrict> find(String code) {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DemoDistrict.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      return file.lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[0].equals(code))
          .map(DemoDistrict::of)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A seed of its own for each district, the same on every machine. */
  long seed() {
    return Long.parseLong(code) * 20_260_101L;
  }

  private static DemoDistrict of(String[] cells) {
    LngLat centre = new LngLat(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
    return new DemoDistrict(cells[0], centre, Double.parseDouble(cells[3]));
  }
}
