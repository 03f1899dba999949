/* Gives how many changed files were accepted; the unchanged one must be. */
async ([file, keyLine]) => {
  const key = await gzProof.readKey(keyLine);
  await gzProof.readProof(file, key);
  let accepted = 0;
  for (let at = 0; at < file.length; at += 7) {
    const changed = file.slice(0, at) + String.fromCharCode(file.charCodeAt(at) ^ 1) + file.slice(at + 1);
    try {
      await gzProof.readProof(changed, key);
      accepted++;
    } catch (refused) { /* as it should be */ }
  }
  return accepted;
}
