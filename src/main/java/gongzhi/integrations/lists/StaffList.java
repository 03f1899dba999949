package gongzhi.integrations.lists;

import gongzhi.parties.founding.FirstPosts;
import gongzhi.parties.founding.NewHolder;
import gongzhi.parties.identity.Courtesy;
import gongzhi.parties.identity.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** People with their posts; new accounts get a code, in a file that nobody else may read. */
final class StaffList extends PlaceList {

  private final FirstPosts posts;
  private final Path codes;
  private final List<String> opened = new ArrayList<>();

  StaffList(PlaceOrder order, PlaceProgram program) {
    posts = program.get(FirstPosts.class);
    codes = order.beside(".codes.csv");
  }

  @Override
  void take(Cells row) {
    FirstPosts.Taken taken = posts.enter(holder(row));
    count(taken.fresh() ? "new" : "there already");
    if (taken.code() != null) {
      count("with a new account");
      opened.add(
          String.join(
              ",", row.text("login").toLowerCase(Locale.ROOT), taken.code(), row.text("role")));
    }
  }

  private static NewHolder holder(Cells row) {
    return new NewHolder(
        row.text("role"),
        row.text("area"),
        row.text("organisation"),
        row.text("name"),
        PhoneNumber.parse(row.text("phone")),
        courtesy(row.text("courtesy")),
        row.text("login"),
        row.text("basis"));
  }

  private static Courtesy courtesy(String written) {
    return switch (written) {
      case "女士", "" -> Courtesy.MS;
      case "先生" -> Courtesy.MR;
      default -> throw new Unusable("The courtesy is 女士 or 先生, not " + written);
    };
  }

  @Override
  void kept() {
    if (opened.isEmpty()) {
      return;
    }
    opened.addFirst("login,code,role");
    try {
      Files.deleteIfExists(codes);
      Files.createFile(
          codes,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(codes, opened, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println("Codes for the first sign-in, good for three days: " + codes);
  }
}
