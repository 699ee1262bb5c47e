// Finds the old child each fresh child stands for: by id or data-key, then by the ids it holds, then by order.

/** By what a node is known among its siblings, if by anything. */
export function keyOf(node) {
  // Not `node.id`: in a form with a field of that name, it is the field.
  const id = node.getAttribute?.("id");
  if (id) return `#${id}`;
  return node.dataset?.key === undefined ? undefined : `=${node.dataset.key}`;
}

const kindOf = (node) =>
  node.nodeType === Node.ELEMENT_NODE
    ? [node.localName, node.getAttribute("role"), node.getAttribute("type"), node.getAttribute("name")].join(" ")
    : node.nodeName;

/** A map from each fresh child to the old child it stands for, where there is one. */
export function pair(olds, freshes) {
  const partners = new Map();
  const free = new Set(olds);
  const take = (node, old) => {
    if (!old || !free.has(old) || old.localName !== node.localName) return;
    partners.set(node, old);
    free.delete(old);
  };

  const keyed = new Map(olds.filter(keyOf).map((old) => [keyOf(old), old]));
  for (const node of freshes) if (keyOf(node)) take(node, keyed.get(keyOf(node)));

  // An element alone among text needs no search for what it holds.
  if ([...free].filter((old) => old.nodeType === Node.ELEMENT_NODE).length > 1) {
    const holders = new Map();
    const held = (node) => (node.querySelectorAll && !keyOf(node) ? node.querySelectorAll("[id], [data-key]") : []);
    for (const old of free) for (const inner of held(old)) holders.set(keyOf(inner), old);
    for (const node of freshes) {
      for (const inner of held(node)) if (!partners.has(node)) take(node, holders.get(keyOf(inner)));
    }
  }

  const queues = byKind(free);
  for (const node of freshes) {
    if (partners.has(node) || keyOf(node)) continue;
    const queue = queues.get(kindOf(node)) ?? [];
    while (queue.length && keyOf(queue[0])) queue.shift();
    take(node, queue.shift());
  }
  return partners;
}

function byKind(nodes) {
  const queues = new Map();
  for (const node of nodes) {
    const queue = queues.get(kindOf(node));
    if (queue) queue.push(node);
    else queues.set(kindOf(node), [node]);
  }
  return queues;
}
