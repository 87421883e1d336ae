import { Button, type ButtonProps } from 'react-aria-components';

/** Looks like a link and does something here. */
export function LinkButton(props: Omit<ButtonProps, 'className' | 'style'>) {
  return <Button {...props} className="link" />;
}
