// What htmlparser2 and @noble/hashes take for granted and a browser of 2020 has not.

const { hasOwn } = Object as { hasOwn?: unknown };

if (hasOwn === undefined) {
  Object.defineProperty(Object, "hasOwn", {
    value: (object: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(object, key) !== undefined,
    configurable: true,
    writable: true,
  });
}
