"use client"

import * as React from "react"

/**
 * Copies text to the clipboard. `copied` is true for `resetAfter` milliseconds
 * after a success; `copy` resolves to false where the browser refuses.
 */
export function useCopy(resetAfter = 2000) {
  const [copied, setCopied] = React.useState(false)
  const timer = React.useRef<number | undefined>(undefined)

  React.useEffect(() => () => window.clearTimeout(timer.current), [])

  const copy = React.useCallback(
    async (text: string) => {
      window.clearTimeout(timer.current)
      try {
        await navigator.clipboard.writeText(text)
      } catch {
        setCopied(false)
        return false
      }
      setCopied(true)
      timer.current = window.setTimeout(() => setCopied(false), resetAfter)
      return true
    },
    [resetAfter]
  )

  return { copied, copy }
}
