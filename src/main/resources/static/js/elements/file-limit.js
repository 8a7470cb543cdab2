// <input type="file" data-most="bytes" data-too-large="words">: a file that would be turned away is not sent first.

addEventListener("change", ({ target }) => {
  if (target.matches?.("[type=file][data-most]")) {
    const isTooLarge = [...target.files].some((file) => file.size > Number(target.dataset.most));
    target.setCustomValidity(isTooLarge ? target.dataset.tooLarge : "");
    target.reportValidity();
  }
});
