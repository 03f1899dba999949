/* Gives the descriptions of the vectors that were answered wrongly; sizes may exceed a double. */
async (vectors) => {
  const { includes, continues, bytes } = gzProof;
  const wrong = [];
  for (const text of vectors) {
    const v = JSON.parse(text.replace(/("(?:leafIdx|treeSize|size1|size2)":)(\d+)/g, '$1"$2"'));
    const data = (value) => (value ? bytes(value) : new Uint8Array(0));
    const proof = (v.proof || []).map(data);
    const answer = v.treeSize === undefined
      ? await continues(BigInt(v.size1), data(v.root1), BigInt(v.size2), data(v.root2), proof)
      : await includes(data(v.leafHash), BigInt(v.leafIdx), BigInt(v.treeSize), data(v.root), proof);
    if (answer === v.wantErr) wrong.push(v.desc);
  }
  return wrong;
}
