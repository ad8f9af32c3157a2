/**
 * Makes a cache of views: what did not change is the same object, so that whoever draws it can tell at once. It forgets
 * a view with what it is of.
 */
export function createViewCache<Subject extends object, View>(): (
  subject: Subject,
  key: string,
  make: () => View,
) => View {
  const known = new WeakMap<Subject, { readonly key: string; readonly view: View }>();
  return (subject, key, make) => {
    const last = known.get(subject);
    if (last?.key === key) return last.view;
    const view = make();
    known.set(subject, { key, view });
    return view;
  };
}
