/** The second name of the address, for tools with `parts`. It comes from outside: it may name nothing. */
class AddressPart {
  current = $state<string | null>(null);
}

export const addressPart = new AddressPart();
