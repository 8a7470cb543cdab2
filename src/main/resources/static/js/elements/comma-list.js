// <input list data-comma-list>: what the list offers goes behind the words that stand there already.

addEventListener("input", ({ target }) => {
  const list = target.matches?.("[data-comma-list]") && target.list;
  if (!list) {
    return;
  }
  const typed = target.value.slice(0, target.value.lastIndexOf(",") + 1);
  const there = new Set(typed.split(",").map((word) => word.trim().toLowerCase()));
  for (const option of list.options) {
    option.dataset.word ??= option.value;
    option.value = typed && `${typed} ${option.dataset.word}`;
    option.value ||= option.dataset.word;
    option.disabled = there.has(option.dataset.word.toLowerCase());
  }
});
