package gongzhi.parties.notices;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A key whose certificate somebody made for themselves, as small offices do.
 *
 * @param store the key, in PKCS 12
 * @param pem the certificate alone
 */
record OwnCertificate(Path store, Path pem) {

  static final String PASSWORD = "changeit";

  /** One for this name, made in this folder. */
  static OwnCertificate of(String name, Path folder) throws IOException, InterruptedException {
    OwnCertificate own =
        new OwnCertificate(folder.resolve(name + ".p12"), folder.resolve(name + ".pem"));
    keytool(
        own,
        "-genkeypair",
        "-keyalg",
        "EC",
        "-dname",
        "CN=" + name,
        "-ext",
        "SAN=dns:" + name,
        "-validity",
        "2",
        "-storetype",
        "PKCS12");
    keytool(own, "-exportcert", "-rfc", "-file", own.pem().toString());
    return own;
  }

  private static void keytool(OwnCertificate own, String... words)
      throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(words));
    command.addAll(
        java.util.List.of(
            "-alias", "mail", "-keystore", own.store().toString(), "-storepass", PASSWORD));
    int ended =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (ended != 0) {
      throw new IllegalStateException("keytool ended with " + ended);
    }
  }
}
