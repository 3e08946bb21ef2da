// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// next/dynamic: the component arrives lazily, as it does there.

import { Suspense, lazy, type ComponentType } from "react";

type Loaded = ComponentType<object> | { default: ComponentType<object> };

interface Options {
  loader?: () => Promise<Loaded>;
  loading?: ComponentType<object>;
}

export default function dynamic(load: (() => Promise<Loaded>) | Options, options: Options = {}) {
  const loader = typeof load === "function" ? load : load.loader!;
  const Loading = options.loading ?? (typeof load === "function" ? undefined : load.loading);
  const Component = lazy(async () => {
    const loaded = await loader();
    return "default" in loaded ? loaded : { default: loaded as ComponentType<object> };
  });
  return function Dynamic(props: object) {
    return (
      <Suspense fallback={Loading ? <Loading /> : null}>
        <Component {...props} />
      </Suspense>
    );
  };
}
