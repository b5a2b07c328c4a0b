# Where the programs go; packages are made from this.
install(TARGETS email-autoconfigure-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(AUTOCONFIGURE_BUILD_GUI)
  install(TARGETS email-autoconfigure
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR}
    BUNDLE DESTINATION .)
  # The desktop's view of the window: menu entry, software catalogue, *.autoconf.json, icon.
  if(UNIX AND NOT APPLE)
    set(linux ${CMAKE_CURRENT_LIST_DIR}/linux)
    install(FILES ${linux}/email-autoconfigure.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${linux}/email-autoconfigure.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
      RENAME org.email_autoconfigure.EmailAutoconfigure.metainfo.xml)
    install(FILES ${linux}/email-autoconfigure.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
      RENAME email-autoconfigure.xml)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/app.svg
      DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME email-autoconfigure.svg)
  endif()
endif()
